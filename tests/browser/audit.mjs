// Audits pages with Lighthouse (a phone, simulated throttling) in one Chromium, and prints a line of JSON for each:
// node audit.mjs '{"onlyCategories": ["seo"], "onlyAudits": ["cumulative-layout-shift"]}' http://… http://…
// `tests/browser/lighthouse.py` starts it. Chromium is CHROME_PATH.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [wanted, ...addresses] = process.argv.slice(2);
const chrome = await launch({
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
// On a busy machine one of its instruments sometimes answers too late; a category then has no score, neither good nor bad.
async function audited(address) {
  for (let attempt = 1; ; attempt += 1) {
    const { lhr } = await lighthouse(address, { ...JSON.parse(wanted), port: chrome.port, logLevel: "error" });
    const scored = Object.values(lhr.categories).every(({ score }) => score !== null);
    if (scored || attempt === 3) return lhr;
  }
}

try {
  for (const address of addresses) {
    const lhr = await audited(address);
    const numbers = Object.values(lhr.audits).filter(({ numericValue }) => numericValue !== undefined);
    console.log(
      JSON.stringify({
        address,
        scores: Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, score])),
        numbers: Object.fromEntries(numbers.map(({ id, numericValue }) => [id, numericValue])),
        // What costs points, with the elements that it is about.
        faults: Object.values(lhr.categories).flatMap(({ auditRefs }) =>
          auditRefs
            .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
            .map(({ id }) => `${id}: ${lhr.audits[id].title} ${JSON.stringify(lhr.audits[id].details?.items ?? "").slice(0, 600)}`),
        ),
        problem: lhr.runtimeError?.message ?? null,
      }),
    );
  }
} finally {
  await chrome.kill();
}
