// "Read aloud": shows the button when this device has a voice of the language, and which voice that is. What reads is
// fetched when a finger or a key first touches the page, so that the first tap on the button can speak at once.

// Old or comic voices that Apple puts before the good ones.
const ODD = /eloquence|speech\.synthesis\.voice/;

// What the parent told us, by language: {nl: true}. Kept on this device.
const answers = {};
try {
  Object.assign(answers, JSON.parse(localStorage.hear));
} catch {
  // nothing is kept
}

function keepAnswer(language, heard) {
  answers[language] = heard;
  try {
    localStorage.hear = JSON.stringify(answers);
  } catch {
    // it lasts as long as this page
  }
}

// Devices write a language as `nl-NL`, `nl_NL`, `nld` or `eng-US-f000`: its first part says which it is.
function languageOf(voice) {
  try {
    return Intl.getCanonicalLocales(voice.lang.split(/[-_]/)[0])[0];
  } catch {
    return "";
  }
}

const rank = (voice) => voice.default - 2 * ODD.test(voice.voiceURI);

// The best voice of a language, if any. Only one that is on the device: others send the text to a company and are silent
// without internet. Some phones name a voice and then read with an English one: who told us so gets none.
function voiceFor(language) {
  const voices = answers[language] === false ? [] : speechSynthesis.getVoices();
  return voices
    .filter((voice) => voice.localService === true && languageOf(voice) === language)
    .sort((one, other) => rank(other) - rank(one))[0];
}

const synth = globalThis.speechSynthesis;
const button = document.querySelector("#read");

function show() {
  if (button.ariaPressed !== "true") button.hidden = !voiceFor(document.documentElement.lang);
  return !button.hidden;
}

// Voices may come late, with a message or without one.
function look(times) {
  synth.onvoiceschanged = show;
  if (!show() && times) setTimeout(look, 500, times - 1);
}

let read;
let fetching;

function fetchReader() {
  fetching ??= import("./read-aloud.js").then(
    ({ readerWith }) => (read = readerWith({ answers, keepAnswer, voiceFor })),
    () => (fetching = undefined),
  );
  return fetching;
}

async function toggle() {
  // An iPhone speaks only within a tap: when what reads must still come, this tap opens the way for it.
  if (!read) {
    synth.speak(new SpeechSynthesisUtterance(""));
    await fetchReader();
  }
  if (read) return read();
  const notice = document.querySelector("#unread");
  notice.textContent = notice.dataset.failed;
  notice.hidden = false;
}

if (synth) {
  button.onclick = toggle;
  for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, () => button.hidden || fetchReader(), { once: true });
  look(20);
}
