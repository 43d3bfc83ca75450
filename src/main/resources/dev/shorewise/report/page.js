// The page is complete without this: it only opens and closes what is folded.
(() => {
  const folds = () => document.querySelectorAll("details");
  for (const button of document.querySelectorAll("[data-fold]")) {
    button.addEventListener("click", () => {
      for (const fold of folds()) fold.open = button.dataset.fold === "open";
    });
    button.parentElement.hidden = false;
  }
  // Whoever follows a link to something folded wants to see it.
  const reveal = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  };
  addEventListener("hashchange", reveal);
  reveal();
  // Paper cannot be clicked.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...folds()].filter((fold) => !fold.open);
    for (const fold of closed) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
  });
})();
