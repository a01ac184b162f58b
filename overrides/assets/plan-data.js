// The facts of the steps and the words of the scripts: fetched when they are needed, and not part of a page.
// A page that is opened from a folder cannot fetch; it brings them itself as `planData`.
export async function planData(folder) {
  if (globalThis.planData) return globalThis.planData;
  const answer = await fetch(`${folder}plan.json`);
  if (!answer.ok) throw new Error(`plan.json: ${answer.status}`);
  return answer.json();
}
