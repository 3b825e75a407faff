// What the pages can do without this file, they do: it adds keys, and dragging over the timeline.
(() => {
  const hits = () => [...document.querySelectorAll("a.hit")];

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) {
      return;
    }
    const all = hits();
    const at = all.indexOf(document.activeElement);
    if (event.key === "/") {
      document.getElementById("q")?.focus();
    } else if (event.key === "j" && all.length) {
      all[Math.min(at + 1, all.length - 1)].focus();
    } else if (event.key === "k" && all.length) {
      all[Math.max(at - 1, 0)].focus();
    } else {
      return;
    }
    event.preventDefault();
  });

  // Links of filters and of the timeline change the part of the page that they are in.
  let start = null;
  const barAt = (event) => document.elementFromPoint(event.clientX, event.clientY)?.closest(".timeline a");
  const bars = () => [...document.querySelectorAll(".timeline a")];
  const picked = (one, other) => {
    const all = bars();
    const ends = [all.indexOf(one), all.indexOf(other)].sort((a, b) => a - b);
    return all.slice(ends[0], ends[1] + 1);
  };

  document.addEventListener("pointerdown", (event) => {
    start = event.button === 0 ? barAt(event) : null;
  });
  document.addEventListener("pointermove", (event) => {
    const bar = start && barAt(event);
    if (bar) {
      const span = picked(start, bar);
      bars().forEach((one) => one.classList.toggle("picked", span.includes(one)));
    }
  });
  document.addEventListener("pointerup", (event) => {
    const bar = start && barAt(event);
    if (bar && bar !== start) {
      const span = picked(start, bar);
      const form = document.getElementById("search");
      form.elements.from.value = span[0].dataset.from;
      form.elements.to.value = span[span.length - 1].dataset.to;
      form.requestSubmit();
    }
    start = null;
  });
  document.addEventListener("dragstart", (event) => {
    if (event.target.closest?.(".timeline")) {
      event.preventDefault();
    }
  });
})();
