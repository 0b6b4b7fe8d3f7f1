/* minutes.js: the recorder types on whatever the network does. What was sent waits in this browser until the portal has it;
   each opinion carries a number of its own, so that sending it twice records it once. */
(function () {
  "use strict";
  var form = document.querySelector("form[data-minutes]");
  if (!form || !window.localStorage) { return; }
  var AGAIN_AFTER = 3000, KEPT = ["speaker", "version", "number", "aspect", "usual", "text"];
  var drawer = "minutes-" + form.dataset.minutes, shelf = document.getElementById("cho-gui"), sending = false;
  var heard = document.getElementById("tien-trinh").dataset.version;

  function read(what, otherwise) {
    try { return JSON.parse(localStorage.getItem(drawer + what)) || otherwise; } catch (error) { return otherwise; }
  }
  function write(what, value) { // whether it is kept: a drawer may be full, or closed to us
    try { localStorage.setItem(drawer + what, JSON.stringify(value)); return true; } catch (error) { return false; }
  }
  function field(name) { return form.elements.namedItem(name); }
  function fresh() { // a random version 4 UUID; randomUUID exists over https only
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64; bytes[8] = (bytes[8] & 63) | 128;
    return Array.from(bytes, function (b, i) {
      return (i === 4 || i === 6 || i === 8 || i === 10 ? "-" : "") + b.toString(16).padStart(2, "0");
    }).join("");
  }

  /* What is being typed survives a closed tab. */
  function keepDraft() {
    var typed = {};
    KEPT.forEach(function (name) { typed[name] = field(name).value; });
    write("-draft", typed);
  }
  function fill(typed) {
    KEPT.forEach(function (name) { if (name in typed) { field(name).value = typed[name]; } });
  }
  form.addEventListener("input", keepDraft);
  fill(read("-draft", {}));

  /* A usual remark is put into the text, where it can still be changed: at once where a finger or the mouse chose it; the keyboard
     passes others on its way, so there on leaving the list. */
  var usual = field("usual"), byKey = false;
  function take() { // whether there was one
    var chosen = usual.selectedOptions[0], text = field("text");
    if (!usual.value) { return false; }
    text.value = (chosen.textContent.trim().replace(/^\d+\. /, "") + " " + text.value).trim();
    text.setSelectionRange(text.value.length, text.value.length);
    field("aspect").value = field("aspect").value || chosen.dataset.aspect;
    usual.value = "";
    keepDraft();
    return true;
  }
  usual.addEventListener("pointerdown", function () { byKey = false; });
  usual.addEventListener("keydown", function () { byKey = true; });
  usual.addEventListener("change", function () { if (!byKey && take()) { field("text").focus(); } });
  usual.addEventListener("blur", function () { byKey = false; take(); });
  document.getElementById("ban-phim").hidden = false;

  form.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" || event.target.tagName === "BUTTON") { return; }
    if (event.ctrlKey) { event.preventDefault(); form.requestSubmit(); }
    else if (event.target.tagName !== "TEXTAREA") { event.preventDefault(); } // half an opinion is not sent by a stray key
    if (event.target === usual && !event.ctrlKey) { field("text").focus(); }
  });

  /* The hall goes on to another item: what is not yet being written goes with it. */
  document.addEventListener("htmx:oobAfterSwap", function (event) {
    var version = document.getElementById("tien-trinh").dataset.version;
    if (version === heard) { return; }
    heard = version;
    if (version && !field("text").value) { field("version").value = version; keepDraft(); }
  });

  form.addEventListener("submit", function (event) {
    take();
    var entry = { once: fresh() };
    KEPT.forEach(function (name) { entry[name] = field(name).value; });
    if (!write("-queue", read("-queue", []).concat([entry]))) { return; } // sent the plain way
    event.preventDefault();
    event.stopImmediatePropagation();
    ["number", "text", "usual", "aspect"].forEach(function (name) { field(name).value = ""; });
    keepDraft();
    field("speaker").focus();
    field("speaker").select();
    send();
  }, true);

  function line(words) {
    var paragraph = document.createElement("p");
    paragraph.textContent = words;
    shelf.appendChild(paragraph);
    return paragraph;
  }

  /* What waits, and what the portal did not take: each with its reason and a button that brings it back to be mended. */
  function show(sentence) {
    var waiting = read("-queue", []).length, refused = read("-refused", []);
    shelf.hidden = !waiting && !sentence && !refused.length;
    shelf.textContent = "";
    if (sentence) { line(sentence); }
    if (waiting) { line("Còn " + waiting + " ý kiến chờ gửi. Cổng nhận ngay khi có mạng."); }
    refused.forEach(function (one) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "link-button";
      button.textContent = "Sửa lại ý kiến này";
      button.addEventListener("click", function () { takeBack(one.entry.once); });
      line("Cổng chưa nhận «" + one.entry.text.slice(0, 80) + "». " + one.reason + " ").appendChild(button);
    });
  }

  function without(entries, once) {
    return entries.filter(function (one) { return (one.entry || one).once !== once; });
  }

  function takeBack(once) {
    var refused = read("-refused", []), one = refused.filter(function (other) { return other.entry.once === once; })[0];
    refused = without(refused, once);
    if (field("text").value) { // what is being typed takes its place on the shelf
      var typed = { once: fresh() };
      KEPT.forEach(function (name) { typed[name] = field(name).value; });
      refused.push({ entry: typed, reason: "Đang ghi dở." });
    }
    write("-refused", refused);
    fill(one.entry);
    keepDraft();
    show();
    field("text").focus();
  }

  /* In order, one at a time; the next only when the portal has answered. */
  function send() {
    var queue = read("-queue", []);
    if (sending || !queue.length) { show(); return; }
    sending = true;
    var body = new URLSearchParams(queue[0]);
    body.append("csrfmiddlewaretoken", field("csrfmiddlewaretoken").value);
    fetch(form.getAttribute("action"), { method: "POST", body: body, credentials: "same-origin" }).then(function (answer) {
      return answer.text().then(function (page) { answered(answer, page, queue[0]); });
    }).catch(function () {
      sending = false;
      show();
      setTimeout(send, AGAIN_AFTER);
    });
  }

  function answered(answer, page, entry) {
    sending = false;
    if (answer.redirected && new URL(answer.url).searchParams.has("ve")) {
      write("-queue", without(read("-queue", []), entry.once));
      show();
      send();
    } else if (answer.status >= 500 || answer.redirected) { // away for a moment, or signed out: it stays here
      show(answer.redirected ? "Đồng chí đã bị đăng xuất. Ý kiến vẫn còn trên máy này; mời đăng nhập lại rồi mở trang này." : "");
      setTimeout(send, AGAIN_AFTER);
    } else { // refused: kept beside the form with the reason; nothing that is being typed is touched
      var told = new DOMParser().parseFromString(page, "text/html"), reasons = told.querySelectorAll(".error-summary li");
      var words = Array.from(reasons.length ? reasons : told.querySelectorAll("h1"), function (one) { return one.textContent.trim(); });
      write("-refused", read("-refused", []).concat([{ entry: entry, reason: words.slice(0, 3).join(" ") }]));
      write("-queue", without(read("-queue", []), entry.once));
      send();
      if (field("text").value) { show(); } else { takeBack(entry.once); show(words.slice(0, 3).join(" ")); }
    }
  }

  window.addEventListener("online", send);
  send();
})();
