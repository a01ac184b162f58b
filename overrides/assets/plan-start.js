// On the front page and the stappenplan: most parents have no plan yet. What makes one of the list (scripts, facts,
// words) is fetched when a parent touches the form, or at once when a plan is kept on this device.
// It imports nothing at once: the stappenplan is not shown before it has run.
const find = (selector) => document.querySelector(selector);
const card = find("#plan");
const every = find("#every");
let plan = null;

// Whether something is kept; plan-kept.js knows whether it is a plan.
function isKept() {
  try {
    return localStorage.getItem("plan") !== null;
  } catch {
    return false;
  }
}

function showDates() {
  const state = find("[name=state]:checked")?.value;
  const early = state === "born" && Boolean(find("[value=te-vroeg]:checked"));
  find("[data-date=born]").hidden = state !== "born";
  find("[data-date=due]").hidden = state !== "due" && !early;
  find("#early").hidden = !early;
}

// Gives the module that makes the plan, started. What failed can be tried again.
async function started() {
  plan ??= import("./plan.js").then(async (module) => {
    await module.start(showDates);
    return module;
  });
  try {
    return await plan;
  } catch (error) {
    plan = null;
    throw error;
  }
}

async function submitted(event) {
  event.preventDefault();
  try {
    (await started()).submit();
  } catch {
    const message = find("#plan .error");
    message.textContent = message.dataset.failed;
    message.hidden = false;
  }
}

// Who has a plan sees that, and not first the form and the list. When it cannot be had, these are as good as ever.
function showList(shown) {
  card.hidden = every.hidden = !shown;
}

// A browser fetches pictures that stand some screens below. On this long page each one comes when it is seen, or printed.
function fetchWhenSeen(picture) {
  const { src } = picture;
  const fetch = () => {
    picture.src = src;
  };
  picture.removeAttribute("src");
  addEventListener("beforeprint", fetch, { once: true });
  new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && fetch()).observe(picture);
}

for (const picture of document.querySelectorAll(".drawing")) fetchWhenSeen(picture);

if (card) {
  // A tap on a choice gives it the focus in some browsers only.
  for (const touch of ["focusin", "click"]) card.addEventListener(touch, () => started().catch(() => {}));
  card.addEventListener("change", showDates);
  card.addEventListener("submit", submitted);
  showDates();
  showList(!isKept());
  if (card.hidden) started().catch(() => showList(true));
} else if (isKept()) import("./home.js").then(({ showNow }) => showNow(find("#now"))).catch(() => {});
