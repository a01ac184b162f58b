// Audits pages with Lighthouse (a phone, simulated throttling) in one Chromium, and prints a line of JSON for each:
// node audit.mjs '{"onlyCategories": ["seo"], "onlyAudits": ["cumulative-layout-shift"]}' http://… http://…
// `tests/browser/lighthouse.py` starts it. Chromium is CHROME_PATH.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [wanted, ...addresses] = process.argv.slice(2);
const chrome = await launch({
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
try {
  for (const address of addresses) {
    const { lhr } = await lighthouse(address, {
      ...JSON.parse(wanted),
      port: chrome.port,
      logLevel: "error",
    });
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
