// Which voice of this device reads a language, and whether the parent hears that language when it does.

// Old or comic voices that Apple puts before the good ones.
const ODD = /eloquence|speech\.synthesis\.voice/;

// What the parent told us, by language: {nl: true}. Kept on this device.
export const answers = {};
try {
  Object.assign(answers, JSON.parse(localStorage.hear));
} catch {
  // nothing is kept
}

export function keepAnswer(language, heard) {
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
export function voiceFor(language) {
  const voices = answers[language] === false ? [] : speechSynthesis.getVoices();
  return voices
    .filter((voice) => voice.localService === true && languageOf(voice) === language)
    .sort((one, other) => rank(other) - rank(one))[0];
}

// Voices may come late, with a message or without one.
export function whenVoices(found, times = 20) {
  speechSynthesis.onvoiceschanged = found;
  if (!found() && times) setTimeout(whenVoices, 500, found, times - 1);
}
