"use strict";
(() => {
  const form = document.querySelector("form");
  if (!form) return;
  const [search, output] = [form.elements.q, form.querySelector("output")];
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const groups = [...document.querySelectorAll("details.d")].map(details => ({
    details,
    name: details.querySelector("h3").textContent,
    shown: details.querySelector(".shown"),
    places: [...details.querySelectorAll("article")].map(article => ({article, text: null})),
  }));
  const total = groups.reduce((sum, group) => sum + group.places.length, 0);

  const chosen = name => boxes.filter(box => box.name === name && box.checked).map(box => box.value);
  const isWhole = name => boxes.every(box => box.name !== name || box.checked);
  const textOf = (group, place) => place.text ??= `${group.name} ${place.article.textContent}`.toLowerCase();

  function show() {
    const [severities, ids] = [new Set(chosen("severity")), new Set(chosen("id"))];
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const filtered = words.length > 0 || !isWhole("severity") || !isWhole("id");
    let left = 0;
    for (const group of groups) {
      let count = 0;
      for (const place of group.places) {
        const {severity, id} = place.article.dataset;
        const fits = severities.has(severity) && ids.has(id) && words.every(word => textOf(group, place).includes(word));
        place.article.hidden = !fits;
        count += fits;
      }
      group.details.hidden = filtered && !count;
      group.shown.textContent = filtered ? `${count} of ` : "";
      group.count = count;
      left += count;
    }
    if (filtered && left <= 50) for (const group of groups) if (group.count) group.details.open = true;
    output.textContent = filtered ? `${left} of ${total} findings are shown` : `All ${total} findings are shown`;
  }

  function write() {
    const parts = ["severity", "id"].filter(name => !isWhole(name)).map(name => `${name}=${chosen(name).join(",")}`);
    if (search.value) parts.push(`q=${encodeURIComponent(search.value)}`);
    history.replaceState(null, "", `#${parts.join("&")}`);
  }

  function read() {
    const hash = location.hash.slice(1);
    if (hash && !hash.includes("=")) {
      const target = document.getElementById(hash);
      if (target instanceof HTMLDetailsElement) target.open = true;
      return;
    }
    const given = new URLSearchParams(hash);
    for (const box of boxes) box.checked = !given.has(box.name) || given.get(box.name).split(",").includes(box.value);
    search.value = given.get("q") ?? "";
    show();
  }

  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { show(); write(); }, 120);
  });
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { show(); write(); }));
  form.addEventListener("click", event => {
    const {open} = event.target.dataset;
    if (open !== undefined) for (const group of groups) group.details.open = open === "1";
  });
  addEventListener("hashchange", read);
  addEventListener("beforeprint", () => { for (const group of groups) group.details.open = true; });

  form.hidden = false;
  show();
  read();
})();
