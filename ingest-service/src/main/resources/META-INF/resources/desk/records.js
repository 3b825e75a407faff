// Shows what is written to the topic while the page is open. Without this file the page is a picture.
(() => {
  const MOST = 200;
  const follow = document.getElementById("follow");
  const records = document.getElementById("records");
  const told = document.getElementById("told");
  let live = null;
  let skipped = 0;

  function stop() {
    live.close();
    live = null;
    follow.setAttribute("aria-pressed", "false");
    follow.textContent = "Follow";
  }

  function start() {
    follow.setAttribute("aria-pressed", "true");
    follow.textContent = "Stop";
    told.textContent = "Waiting for what is written from now on.";
    live = new EventSource(follow.dataset.live);
    live.onerror = () => {
      told.textContent = "No connection to the service; trying again.";
    };
    live.onopen = () => {
      told.textContent = "Waiting for what is written from now on.";
    };
    live.onmessage = (event) => {
      const news = JSON.parse(event.data);
      // HTML that the service made, as it makes the page.
      records.insertAdjacentHTML("afterbegin", news.rows);
      while (records.children.length > MOST) {
        records.lastElementChild.remove();
      }
      skipped += news.skipped;
      if (news.rows) {
        told.textContent = skipped ? `${skipped.toLocaleString("en")} more came, too fast to be shown.` : "";
      }
    };
  }

  follow.hidden = false;
  follow.addEventListener("click", () => (live ? stop() : start()));
})();
