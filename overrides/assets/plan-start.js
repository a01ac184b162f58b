// On the front page and the stappenplan: most parents have no plan yet. What makes one of the list (scripts, facts,
// words) is fetched when a parent touches the form, or at once when a plan is kept on this device.
// It imports nothing at once: the stappenplan is not shown before it has run.

// Whether something is kept; plan-kept.js knows whether it is a plan.
function isKept() {
  try {
    return localStorage.getItem("plan") !== null;
  } catch {
    return false;
  }
}

function startForm(card) {
  const every = document.querySelector("#every");
  const form = card.querySelector("form");
  const { state } = form.elements;
  let loading = null;

  const showDates = () => {
    const born = state.value === "born";
    const early = born && Boolean(form.querySelector('[value="te-vroeg"]:checked'));
    form.querySelector('[data-date="born"]').hidden = !born;
    form.querySelector('[data-date="due"]').hidden = !early && state.value !== "due";
    form.querySelector("#early").hidden = !early;
  };

  const load = async () => {
    const plan = await import("./plan.js");
    await plan.start(showDates);
    return plan;
  };

  // Gives the module that makes the plan, started. What failed can be tried again.
  const started = () =>
    (loading ??= load().catch((error) => {
      loading = null;
      throw error;
    }));

  const submitted = async (event) => {
    event.preventDefault();
    try {
      (await started()).submit();
    } catch {
      const message = form.querySelector(".error");
      message.textContent = message.dataset.failed;
      message.hidden = false;
    }
  };

  // Who has a plan sees that, and not first the form and the list. When it cannot be had, these are as good as ever.
  const showList = (shown) => {
    card.hidden = !shown;
    every.hidden = !shown;
  };

  // A tap on a choice gives it the focus in some browsers only.
  for (const touch of ["focusin", "click"]) form.addEventListener(touch, () => started().catch(() => {}));
  form.addEventListener("change", showDates);
  form.addEventListener("submit", submitted);
  showDates();
  showList(!isKept());
  if (card.hidden) started().catch(() => showList(true));
}

const now = document.querySelector("#now");
const form = document.querySelector("#plan");
if (form) startForm(form);
else if (now && isKept()) import("./home.js").then(({ showNow }) => showNow(now)).catch(() => {});
