"""A made-up speech engine for the browser, with the faults that real ones have; it tells what it was asked to say."""

import json

NL = {"name": "Femke", "lang": "nl-NL"}
EN = {"name": "Joe", "lang": "en-US", "default": True}
AR = {"name": "Layla", "lang": "ar-SA"}
TR = {"name": "Ece", "lang": "tr-TR"}

# Ways: "by hand" (a sentence ends when the test says so), "at once", "mute" (never begins), "endless" (never ends),
# "lost" (falls silent without a message), "broken" (every sentence is an error). As Chrome, it loses what is said
# within 50 ms after cancel(). `late` voices come when the test says so.
_ENGINE = """(options) => {
  const said = [], queue = [];
  let current = null, here = !options.late, cancelled = -1e9;
  const voices = options.voices.map((voice) => ({localService: true, default: false, voiceURI: voice.name, ...voice}));
  const tell = (utterance, type, more = {}) => {
    const event = Object.assign(new Event(type), more);
    utterance.dispatchEvent(event);
    if (utterance[`on${type}`]) utterance[`on${type}`](event);
  };
  const begin = () => {
    if (current || !queue.length || engine.way === 'mute') return;
    current = queue.shift();
    const mine = current;
    setTimeout(() => {
      if (current !== mine) return;
      if (engine.way === 'broken') { current = null; return tell(mine, 'error', {error: 'synthesis-failed'}); }
      tell(mine, 'start');
      if (engine.way === 'at once') engine.finish();
      if (engine.way === 'lost') setTimeout(() => { if (current === mine) current = null; }, 600);
    }, 0);
  };
  const engine = window.engine = {
    way: options.way, said, cancels: 0,
    finish() { const done = current; current = null; tell(done, 'end'); begin(); },
    arrive(silently) { here = true; if (!silently) synth.dispatchEvent(new Event('voiceschanged')); },
    leave() { voices.length = 0; },
  };
  const synth = new EventTarget();
  synth.addEventListener('voiceschanged', (event) => synth.onvoiceschanged && synth.onvoiceschanged(event));
  Object.assign(synth, {
    getVoices: () => here ? [...voices] : [],
    speak(utterance) {
      if (performance.now() - cancelled < 50) return;
      said.push({text: utterance.text, lang: utterance.lang, voice: utterance.voice && utterance.voice.name});
      queue.push(utterance);
      begin();
    },
    cancel() {
      const dropped = [...(current ? [current] : []), ...queue.splice(0)];
      current = null; cancelled = performance.now(); engine.cancels += 1;
      sessionStorage.cancels = Number(sessionStorage.cancels || 0) + 1;
      for (const utterance of dropped) setTimeout(() => tell(utterance, 'error', {error: 'canceled'}), 0);
    },
    pause() { throw new Error('pause() is cancel() on Android'); },
    resume() { throw new Error('resume() does nothing on Android'); },
  });
  Object.defineProperty(synth, 'speaking', {get: () => current !== null});
  Object.defineProperty(synth, 'pending', {get: () => queue.length > 0});
  Object.defineProperty(window, 'speechSynthesis', {value: synth, configurable: true});
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; this.lang = ''; this.voice = null; }
  };
}"""
_SHIFTS = """window.shifts = [];
new PerformanceObserver((list) => { for (const shift of list.getEntries()) shifts.push(shift.value); })
  .observe({type: 'layout-shift', buffered: true});"""

_TOUCH = """async () => {
  dispatchEvent(new Event('pointerdown'));
  const {src} = document.querySelector('script[src*="/read."]');
  const [name] = /read-aloud[^"']+/.exec(await (await fetch(src)).text());
  await import(new URL(name, src));
}"""


def give_voices(page, *voices, way="by hand", late=False):
    """Give the pages that open next a speech engine with these voices."""
    options = {"voices": voices, "way": way, "late": late}
    page.add_init_script(f"({_ENGINE})({json.dumps(options)})")


def watch_shifts(page):
    """Write down every shift of the layout from the beginning of the next page."""
    page.add_init_script(_SHIFTS)


def shifts(page):
    """Give the shifts so far, once the page has been painted twice more."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page.evaluate("() => window.shifts")


def said(page):
    """Give what the engine was asked to say: text, language and name of the voice.

    Not the empty text that opens the way on an iPhone when what reads must still come.
    """
    all_said = page.evaluate("() => engine.said")
    return [(one["text"].strip(), one["lang"], one["voice"]) for one in all_said if one["text"]]


def texts(page):
    """Give only the texts that the engine was asked to say."""
    return [text for text, _, _ in said(page)]


def touch(page):
    """Touch a page that has the button, and wait until what reads has come."""
    page.locator("#read").wait_for(state="visible")
    page.evaluate(_TOUCH)


def press(page):
    """Press the button with a finger that touched the page before."""
    touch(page)
    page.locator("#read").click()


def read_all(page):
    """Press the button of a page whose engine reads at once; give the texts when it is done."""
    press(page)
    page.wait_for_function("() => document.querySelector('#read').ariaPressed === 'false'")
    return texts(page)


def finish(page):
    """Let the engine end what it says now, and wait until it says the next (or nothing more)."""
    before = len(said(page))
    page.evaluate("() => engine.finish()")
    page.wait_for_function(
        f"() => engine.said.length > {before} || document.querySelector('#read').ariaPressed === 'false'"
    )


def marked(page):
    """Give the words that are marked now, and those of the block that they stand in."""
    return page.evaluate(
        "() => [[...(CSS.highlights.get('reading') || [])].map(String).join('|'),"
        " [...document.querySelectorAll('.reading')].map((block) => block.textContent).join('|')]"
    )
