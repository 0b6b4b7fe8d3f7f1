/* minutes.js: the recorder types on whatever the network does. What was sent waits in this browser until the portal has it;
   each opinion carries a number of its own, so that sending it twice records it once. */
(function () {
  "use strict";
  var form = document.querySelector("form[data-minutes]");
  if (!form || !window.localStorage) { return; }
  var AGAIN_AFTER = 3000, KEPT = ["speaker", "version", "number", "aspect", "usual", "text"];
  var drawer = "minutes-" + form.dataset.minutes, shelf = document.getElementById("cho-gui"), sending = false;
  var chosenAt = heard(); // the document of the item that was being heard when the document was chosen

  function read(what, otherwise) {
    try { return JSON.parse(localStorage.getItem(drawer + what)) || otherwise; } catch (error) { return otherwise; }
  }
  function write(what, value) { // whether it is kept: a drawer may be full, or closed to us
    try { localStorage.setItem(drawer + what, JSON.stringify(value)); return true; } catch (error) { return false; }
  }
  function field(name) { return form.elements.namedItem(name); }
  function heard() { return document.getElementById("tien-trinh").dataset.version; }
  function fresh() { // a random version 4 UUID; randomUUID exists over https only
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64; bytes[8] = (bytes[8] & 63) | 128;
    return Array.from(bytes, function (b, i) {
      return (i === 4 || i === 6 || i === 8 || i === 10 ? "-" : "") + b.toString(16).padStart(2, "0");
    }).join("");
  }

  /* What is being typed survives a closed tab. */
  function typed() {
    var values = { heard: chosenAt };
    KEPT.forEach(function (name) { values[name] = field(name).value; });
    return values;
  }
  function isBegun(values) { return Boolean(values.text || values.usual); }
  function keepDraft() { write("-draft", typed()); }
  function fill(values) {
    KEPT.forEach(function (name) { if (name in values) { field(name).value = values[name]; } });
    chosenAt = values.heard;
  }

  /* What is wrong is said at its field, as on every page, until the field is touched. */
  function blame(wrong) { // sentences by the name of the field
    KEPT.filter(function (name) { return wrong[name]; }).forEach(function (name, n) {
      var sentence = document.createElement("p"), hidden = document.createElement("span");
      forgive(name);
      sentence.id = "loi-" + name;
      sentence.className = "field__error";
      hidden.className = "visually-hidden";
      hidden.textContent = "Lỗi: ";
      sentence.append(hidden, wrong[name]);
      field(name).before(sentence);
      field(name).setAttribute("aria-invalid", "true");
      field(name).setAttribute("aria-errormessage", sentence.id);
      document.getElementById("div_id_" + name).classList.add("field--bad");
      if (n === 0) { field(name).focus(); }
    });
  }
  function forgive(name) {
    var sentence = document.getElementById("loi-" + name);
    if (!sentence) { return; }
    sentence.remove();
    field(name).removeAttribute("aria-invalid");
    field(name).removeAttribute("aria-errormessage");
    document.getElementById("div_id_" + name).classList.remove("field--bad");
  }
  function missing() {
    var wrong = {};
    KEPT.forEach(function (name) { if (!field(name).value.trim() && field(name).dataset.missing) { wrong[name] = field(name).dataset.missing; } });
    return wrong;
  }

  /* The document goes on with the hall, but not from under words that were begun about another: those stay with theirs, and it is said. */
  var about = document.createElement("p");
  about.setAttribute("role", "status");
  field("version").before(about);
  function stand() {
    var now = heard(), version = field("version"), row, other, button;
    if (now && chosenAt !== now && !isBegun(typed())) {
      version.value = chosenAt = now;
      field("number").value = "";
      keepDraft();
    }
    row = version.selectedOptions[0];
    other = Array.from(version.options).find(function (option) { return option.value === now; });
    if (!row || !other || row.dataset.commune === other.dataset.commune) { other = null; }
    about.className = other ? "note" : "form-text";
    about.textContent = row ? "Ghi về " + row.dataset.commune + (other ? ", trong khi đang xét " + other.dataset.commune + ". " : "") : "";
    if (!other) { return; }
    button = about.appendChild(document.createElement("button"));
    button.type = "button";
    button.className = "link-button";
    button.tabIndex = -1; // the keyboard has the list itself, always one Tab away
    button.textContent = "Đổi sang " + other.dataset.commune;
    button.addEventListener("click", function () {
      version.value = chosenAt = heard();
      field("number").value = "";
      changed();
      field("text").focus();
    });
  }
  function changed() { keepDraft(); stand(); }
  field("version").addEventListener("input", function () { chosenAt = heard(); });
  form.addEventListener("input", function (event) { forgive(event.target.name); changed(); });
  document.addEventListener("htmx:oobAfterSwap", function () { stand(); seeTheEnd(); });

  var draft = read("-draft", {});
  if (isBegun(draft) || draft.heard === heard()) { fill(draft); }
  else if (draft.speaker) { field("speaker").value = draft.speaker; }
  stand();

  /* The session was ended elsewhere: it is told where one types, and the words stay. */
  var end = document.getElementById("da-ket-thuc");
  function seeTheEnd() {
    if (!end.hidden || document.getElementById("tien-trinh").hasAttribute("data-running")) { return; }
    document.getElementById("div_id_text").before(end);
    form.querySelector(".btn-primary").disabled = true;
    end.hidden = false;
    if (form.contains(document.activeElement)) { end.scrollIntoView({ block: "nearest" }); }
  }

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
    ["aspect", "text"].forEach(forgive);
    keepDraft();
    return true;
  }
  usual.addEventListener("pointerdown", function () { byKey = false; });
  usual.addEventListener("keydown", function () { byKey = true; });
  usual.addEventListener("change", function () { if (!byKey && take()) { field("text").focus(); } });
  usual.addEventListener("blur", function () { byKey = false; take(); });
  document.getElementById("ban-phim").hidden = false;

  form.addEventListener("keydown", function (event) {
    var place = event.target.tagName;
    if (event.key !== "Enter" || place === "A") { return; }
    if (event.ctrlKey) {
      event.preventDefault();
      if (!event.repeat) { form.requestSubmit(); }
    } else if (place !== "TEXTAREA" && place !== "BUTTON") { // half an opinion is not sent by a stray key
      event.preventDefault();
      if (event.target === usual) { field("text").focus(); }
    }
  });

  form.addEventListener("submit", function (event) {
    take();
    var wrong = missing();
    KEPT.forEach(forgive);
    if (!end.hidden || Object.keys(wrong).length) {
      event.preventDefault();
      event.stopImmediatePropagation();
      blame(wrong);
      return;
    }
    var entry = typed();
    entry.once = fresh();
    if (!write("-queue", read("-queue", []).concat([entry]))) { return; } // sent the plain way
    event.preventDefault();
    event.stopImmediatePropagation();
    ["number", "text", "usual", "aspect"].forEach(function (name) { field(name).value = ""; });
    changed();
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
      var begun = typed();
      begun.once = fresh();
      refused.push({ entry: begun, reason: "Đang ghi dở." });
    }
    write("-refused", refused);
    fill(one.entry);
    changed();
    show();
    KEPT.forEach(forgive);
    field("text").focus();
    blame(one.wrong || {});
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
      var reason = words.slice(0, 3).join(" "), wrong = {};
      KEPT.forEach(function (name) {
        var sentence = told.querySelector("#div_id_" + name + " .field__error");
        if (sentence) { wrong[name] = sentence.lastChild.textContent; }
      });
      write("-refused", read("-refused", []).concat([{ entry: entry, reason: reason, wrong: wrong }]));
      write("-queue", without(read("-queue", []), entry.once));
      send();
      if (field("text").value) { show(); return; }
      takeBack(entry.once);
      if (!Object.keys(wrong).length) { show(reason); }
    }
  }

  window.addEventListener("online", send);
  send();
})();
