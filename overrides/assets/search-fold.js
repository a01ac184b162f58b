// One spelling for what people write in many ways: with or without capitals, dots, accents, vowel signs, apostrophes.
// What is searched and what is typed both go through it, so that `ASILAR` finds `aşılar`.

// Letters that Unicode does not take apart into a plain letter and a mark.
const PLAIN = {
  ł: "l",
  // Ukrainian: also as typed on a Russian keyboard (й and ї lose their mark already)
  і: "и", ы: "и", ґ: "г", є: "е", э: "е", ъ: "",
  // Arabic (أ إ آ ؤ ئ lose their hamza already), and the Persian keyboard
  ٱ: "ا", ى: "ي", ی: "ي", ة: "ه", ک: "ك", ء: "",
};
const PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g");
// A Latin letter in a Cyrillic word, or on its own beside one, is one that looks the same.
const LOOKS = { a: "а", c: "с", e: "е", i: "и", o: "о", p: "р", x: "х", y: "у" };
const APOSTROPHES = /['’‘ʼ`´]/g;
// Marks, signs that cannot be seen (soft hyphen, direction), and the Arabic stretching sign.
const NO_LETTER = /[\p{M}\p{Cf}\u0640]/gu;
// "the", "and the", "with the", "for the" are written as one with an Arabic word.
const ARABIC_START = /^(?:[وبكف]?ال|لل)(?=.{3})/;

const digit = (sign) => String(sign.charCodeAt(0) & 15); // ٣ and ۳ are 3

export function fold(text) {
  return text
    .replace(APOSTROPHES, "")
    .replace(/[Iİı]/g, "i") // Turkish has two letters i; whoever has no Turkish keyboard has one
    .toLowerCase()
    .normalize("NFKD")
    .replace(NO_LETTER, "")
    .replace(PLAIN_LETTER, (letter) => PLAIN[letter])
    .replace(/[٠-٩۰-۹]/g, digit);
}

function core(word, cyrillic) {
  if (/[а-я]/.test(word) || (cyrillic && word.length === 1)) return word.replace(/[aceiopxy]/g, (letter) => LOOKS[letter]);
  return word.replace(ARABIC_START, "");
}

// Gives the words of a text, folded, in order.
export function words(text) {
  const folded = fold(text);
  const cyrillic = /[а-я]/.test(folded);
  return folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => core(word, cyrillic));
}
