// The page is whole without this file; with it the figures change as they do at the brokers.
(() => {
  const figures = [...document.querySelectorAll("[data-figure]")];
  const curves = [...document.querySelectorAll("[data-curve]")];
  const connection = document.getElementById("connection");
  if (!figures.length) {
    return;
  }

  const live = new EventSource("/desk/live");
  live.onopen = () => {
    connection.textContent = "";
  };
  // The browser connects again by itself.
  live.onerror = () => {
    connection.textContent = "No connection to the service: the figures are older.";
  };
  live.onmessage = (event) => {
    const now = JSON.parse(event.data);
    for (const figure of figures) {
      const text = now[figure.dataset.figure];
      if (text !== undefined && text !== figure.textContent) {
        figure.textContent = text;
      }
    }
    for (const curve of curves) {
      const points = now[curve.dataset.curve];
      if (points !== undefined) {
        curve.setAttribute("points", points);
      }
    }
  };
})();
