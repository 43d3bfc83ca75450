// The page is complete without this: it only opens and closes what is folded.
(() => {
  const folds = () => document.querySelectorAll("details");
  for (const button of document.querySelectorAll("[data-fold]")) {
    button.addEventListener("click", () => {
      for (const fold of folds()) fold.open = button.dataset.fold === "open";
    });
    button.parentElement.hidden = false;
  }
  // Tables sort by a click on a heading; a second click turns the order round.
  const key = (row, column) => {
    const cell = row.cells[column];
    const text = cell.dataset.v || cell.textContent.trim();
    const number = parseFloat(text);
    return Number.isNaN(number) ? text : number;
  };
  const compare = (a, b) =>
    typeof a === typeof b && typeof a === "string" ? a.localeCompare(b) : typeof a === "string" ? 1 : typeof b === "string" ? -1 : a - b;
  for (const table of document.querySelectorAll("table[data-sort]")) {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const up = heading.getAttribute("aria-sort") !== "ascending";
        for (const other of headings) other.removeAttribute("aria-sort");
        heading.setAttribute("aria-sort", up ? "ascending" : "descending");
        const rows = [...table.tBodies[0].rows].map((row) => [key(row, column), row]);
        rows.sort((a, b) => (up ? compare(a[0], b[0]) : compare(b[0], a[0])));
        table.tBodies[0].append(...rows.map((row) => row[1]));
      });
    });
  }
  for (const field of document.querySelectorAll("[data-filter]")) {
    const id = field.dataset.filter;
    const verdict = document.querySelector(`[data-filter-verdict="${id}"]`);
    const count = document.querySelector(`[data-count="${id}"]`);
    const rows = [...document.getElementById(id).tBodies[0].rows];
    const filter = () => {
      const wanted = field.value.trim().toLowerCase();
      let shown = 0;
      for (const row of rows) {
        row.hidden =
          (verdict.value && row.dataset.verdict !== verdict.value) ||
          !row.textContent.toLowerCase().includes(wanted);
        if (!row.hidden) shown++;
      }
      count.textContent = `${shown} of ${rows.length}`;
    };
    field.addEventListener("input", filter);
    verdict.addEventListener("input", filter);
    count.textContent = `${rows.length} of ${rows.length}`;
    field.closest(".filter").hidden = false;
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
