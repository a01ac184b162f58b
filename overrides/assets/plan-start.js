// Shows the form of the stappenplan. What makes a plan of it (scripts, facts, words) is fetched when a parent
// touches the form, or at once when a plan is kept on this device.
// It waits for nothing else itself, for the page is not shown before it has run.
const card = document.querySelector("#plan");
const every = document.querySelector("#every");
const form = card.querySelector("form");
const message = card.querySelector(".error");
let loading = null;

function showDates() {
  const born = form.elements.state.value === "born";
  const early = born && form.querySelector('[value="te-vroeg"]')?.checked === true;
  form.querySelector('[data-date="born"]').hidden = !born;
  form.querySelector('[data-date="due"]').hidden = !(form.elements.state.value === "due" || early);
  form.querySelector("#early").hidden = !early;
}

async function load() {
  const facts = import("./plan-data.js").then(({ planData }) => planData(""));
  const [data, plan] = await Promise.all([facts, import("./plan.js")]);
  plan.start(data, showDates);
  return plan;
}

// Gives the module that makes the plan, started. What failed can be tried again.
function started() {
  loading ??= load().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function submitted(event) {
  event.preventDefault();
  try {
    (await started()).submit();
  } catch {
    message.textContent = message.dataset.failed;
    message.hidden = false;
  }
}

// Whether something is kept; plan-kept.js knows whether it is a plan.
function isKept() {
  try {
    return localStorage.getItem("plan") !== null;
  } catch {
    return false;
  }
}

// A tap on a choice gives it the focus in some browsers only.
for (const touch of ["focusin", "click"]) form.addEventListener(touch, () => started().catch(() => {}));
form.addEventListener("change", showDates);
form.addEventListener("submit", submitted);
showDates();
const kept = isKept();
card.hidden = kept;
// Who has a plan sees that, and not first the whole list. When it cannot be had, the list is as good as ever.
every.hidden = kept;
if (kept) {
  started().catch(() => {
    card.hidden = false;
    every.hidden = false;
  });
}
