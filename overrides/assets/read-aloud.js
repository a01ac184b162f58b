// "Read aloud": one sentence at a time, marked while a voice of this device reads it. Play and stop only: on Android a
// pause ends everything. The faults of each platform are in docs/maintainers/read-aloud.md.
import { mark, sentencesOf } from "./read-sentences.js";

const AFTER_CANCEL = 80; // ms that Chrome needs between cancel() and speak()
const LOOK = 500; // ms
const TO_START = 8; // looks in which a voice must begin
const PER_LETTER = 0.4; // looks; the slowest voice takes less

const synth = globalThis.speechSynthesis;
const find = (selector) => document.querySelector(selector);
const button = find("#read");
const question = find("#hear");
const notice = find("#unread");
const recorded = find(".recorded audio");
const language = document.documentElement.lang;

let voices; // {answers, keepAnswer, voiceFor} of read.js
let reading = false;
let sentences = [];
let at = 0;
let failures = 0;
let turn = 0; // messages of an earlier turn are not heard
let cancelled = -AFTER_CANCEL;
let watching;
let utterances; // kept here: Chrome throws away what nobody holds, and its messages with it

function silence() {
  turn += 1;
  clearInterval(watching);
  if (!synth.speaking && !synth.pending) return;
  synth.cancel();
  cancelled = performance.now();
}

function stop() {
  if (!reading) return;
  reading = false;
  button.setAttribute("aria-pressed", false);
  silence();
  mark();
}

function tell(what) {
  notice.textContent = notice.dataset[what];
  notice.hidden = false;
}

function next() {
  failures = 0;
  at += 1;
  speak();
}

function fail() {
  silence();
  failures += 1;
  at += 1;
  if (failures < 2) return speak();
  at -= failures;
  stop();
  return tell("failed");
}

function speak() {
  turn += 1;
  clearInterval(watching);
  const mine = turn;
  const when = (then) => () => mine === turn && then();
  const wait = cancelled + AFTER_CANCEL - performance.now();
  // Without a wait it is still the tap that speaks, which an iPhone asks for.
  if (wait > 0) return setTimeout(when(speak), wait);
  const sentence = sentences[at];
  if (!sentence) {
    at = 0;
    return stop();
  }
  mark(sentence);
  let left = TO_START;
  utterances = sentence.runs.map(({ voice, text }) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang; // just so: Android compares them
    utterance.onstart = when(() => {
      left = TO_START + sentence.text.length * PER_LETTER;
    });
    utterance.onerror = when(fail);
    synth.speak(utterance);
    return utterance;
  });
  utterances.at(-1).onend = when(next);
  // A voice that does not begin, or ends without a message, is not waited for.
  let silent = NaN; // looks, once it spoke
  watching = setInterval(() => {
    left -= 1;
    silent = synth.speaking ? 0 : silent + 1;
    if (silent > 1) next();
    else if (left < 0) fail();
  }, LOOK);
}

// From the sentence where it stopped, also when the page has other parts by now.
function play() {
  recorded?.pause();
  notice.hidden = true;
  question.hidden = voices.answers[language];
  const last = sentences[at];
  sentences = sentencesOf(find("main"), voices.voiceFor);
  at = Math.max(0, sentences.findIndex(({ first, text }) => first[0] === last?.first[0] && text === last.text));
  failures = 0;
  reading = true;
  button.setAttribute("aria-pressed", true);
  silence();
  speak();
}

function answer(heard) {
  voices.keepAnswer(language, heard);
  question.hidden = true;
  if (heard) return button.focus();
  stop();
  button.hidden = true;
  tell("silent");
  return notice.focus();
}

const toggle = () => (reading ? stop() : play());

// Gives the function that begins or stops; `chosen` tells which voice reads a language.
export function readerWith(chosen) {
  voices = chosen;
  const [yes, no] = question.querySelectorAll("button");
  yes.onclick = () => answer(true);
  no.onclick = () => answer(false);
  recorded?.addEventListener("play", stop);
  addEventListener("pagehide", stop);
  addEventListener("keydown", ({ key }) => key === "Escape" && stop());
  return toggle;
}
