/* minutes.js: the recorder types on whatever the network does. What was sent waits in this browser until the portal has it;
   each opinion carries a number of its own, so that sending it twice records it once. */
(function () {
  "use strict";
  var form = document.querySelector("form[data-minutes]");
  if (!form || !window.localStorage) { return; }
  var AGAIN_AFTER = 3000, KEPT = ["speaker", "version", "number", "aspect", "usual", "text"];
  var drawer = "minutes-" + form.dataset.minutes, shelf = document.getElementById("cho-gui"), sending = false;

  function read(what, otherwise) {
    try { return JSON.parse(localStorage.getItem(drawer + what)) || otherwise; } catch (error) { return otherwise; }
  }
  function write(what, value) {
    try { localStorage.setItem(drawer + what, JSON.stringify(value)); } catch (error) { /* a full drawer stops nobody typing */ }
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

  /* A usual remark is put into the text, where it can still be changed. */
  field("usual").addEventListener("change", function () {
    var chosen = this.selectedOptions[0];
    if (!this.value) { return; }
    field("text").value = (chosen.textContent.trim().replace(/^\d+\. /, "") + " " + field("text").value).trim();
    this.value = "";
    field("text").focus();
    keepDraft();
  });

  form.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && event.ctrlKey) { event.preventDefault(); form.requestSubmit(); }
  });

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!form.reportValidity()) { return; }
    var entry = { once: fresh() };
    KEPT.forEach(function (name) { entry[name] = field(name).value; });
    write("-queue", read("-queue", []).concat([entry]));
    ["number", "text", "usual"].forEach(function (name) { field(name).value = ""; });
    keepDraft();
    field("speaker").focus();
    field("speaker").select();
    send();
  }, true);

  function show(sentence) {
    var waiting = read("-queue", []).length;
    shelf.hidden = !waiting && !sentence;
    shelf.textContent = sentence || (waiting ? "Còn " + waiting + " ý kiến chờ gửi. Cổng nhận ngay khi có mạng." : "");
  }

  /* In order, one at a time; the next only when the portal has answered. */
  function send() {
    var queue = read("-queue", []);
    if (sending || !queue.length) { show(); return; }
    sending = true;
    var body = new URLSearchParams(queue[0]);
    body.append("csrfmiddlewaretoken", field("csrfmiddlewaretoken").value);
    fetch(form.getAttribute("action"), { method: "POST", body: body, credentials: "same-origin" }).then(function (answer) {
      return answer.text().then(function (page) { answered(answer, page); });
    }).catch(function () {
      sending = false;
      show();
      setTimeout(send, AGAIN_AFTER);
    });
  }

  function answered(answer, page) {
    sending = false;
    if (answer.redirected && new URL(answer.url).searchParams.has("ve")) {
      write("-queue", read("-queue", []).slice(1));
      show();
      send();
    } else if (answer.status >= 500 || answer.redirected) { // away for a moment, or signed out: it stays here
      show(answer.redirected ? "Đồng chí đã bị đăng xuất. Ý kiến vẫn còn trên máy này; mời đăng nhập lại rồi mở trang này." : "");
      setTimeout(send, AGAIN_AFTER);
    } else { // refused: back into the form with the reason, nothing is lost
      var reasons = new DOMParser().parseFromString(page, "text/html").querySelectorAll(".error-summary li, .page-head h1");
      var queue = read("-queue", []);
      fill(queue.shift());
      write("-queue", queue);
      keepDraft();
      show(Array.from(reasons, function (line) { return line.textContent.trim(); }).slice(0, 3).join(" "));
      field("text").focus();
    }
  }

  window.addEventListener("online", send);
  send();
})();
