// Listens to the local server: loads the page anew when what it shows has
// changed, and lists what is wrong with the content.
"use strict";
(() => {
  const version = document.currentScript.dataset.version;
  let stream = null;

  // Only pages that are seen listen: a browser opens few connections to one host.
  const listen = () => {
    if (document.hidden || stream) return;
    const query = new URLSearchParams({ path: location.pathname, version });
    stream = new EventSource(`/__repere/events?${query}`);
    stream.addEventListener("changed", () => location.reload());
    stream.addEventListener("problems", (event) => show(JSON.parse(event.data)));
  };
  const stop = () => {
    if (stream) stream.close();
    stream = null;
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  addEventListener("pagehide", stop);
  addEventListener("pageshow", listen);
  listen();

  const part = (name, text, parent) => {
    const element = document.createElement(name);
    element.textContent = text;
    parent.append(element);
    return element;
  };

  const show = (problems) => {
    document.getElementById("repere-problems")?.remove();
    if (!problems.list.length) return;
    if (!document.getElementById("repere-style")) {
      const style = document.createElement("link");
      style.id = "repere-style";
      style.rel = "stylesheet";
      style.href = "/__repere/reload.css";
      document.head.append(style);
    }
    const box = document.createElement("aside");
    box.id = "repere-problems";
    box.setAttribute("role", "alert");
    const close = part("button", "×", box);
    close.type = "button";
    close.setAttribute("aria-label", "Fermer");
    close.addEventListener("click", () => box.remove());
    part("h2", problems.title, box);
    const list = part("ol", "", box);
    for (const problem of problems.list) {
      const item = part("li", "", list);
      if (problem.place) part("code", problem.place, item);
      part("p", problem.code ? `${problem.code} : ${problem.message}` : problem.message, item);
      if (problem.help) part("p", `→ ${problem.help}`, item);
    }
    if (problems.more) part("p", `+ ${problems.more}`, box);
    document.body.append(box);
  };
})();
