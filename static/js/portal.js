/* portal.js: small comforts. Every act works without it; nothing here decides anything. */
(function () {
  "use strict";
  var AGAIN_AFTER = 15000; // a button comes back by itself if the answer never replaced the page
  var leaving = false;

  /* read as attributes: a field named "action" or "method" hides the property */
  function posts(form) { return (form.getAttribute("method") || "get").toLowerCase() === "post"; }
  function buttons(form) { return form.querySelectorAll("button:not([type=button])"); }

  function setSending(form, sending) {
    if (sending) { form.dataset.sending = "1"; } else { delete form.dataset.sending; }
    buttons(form).forEach(function (button) { button.disabled = sending; });
  }

  /* One click, one act: a second click on the same form does nothing while the first is under way. */
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!posts(form) || event.defaultPrevented) { return; }
    if (form.dataset.sending) { event.preventDefault(); return; }
    leaving = true;
    if (form.hasAttribute("data-progress") && hasFile(form)) {
      event.preventDefault();
      upload(form, event.submitter);
      return;
    }
    form.dataset.sending = "1";
    setTimeout(function () { setSending(form, true); }, 0); // after the browser has read the pressed button
    setTimeout(function () { setSending(form, false); leaving = false; }, AGAIN_AFTER);
  });
  window.addEventListener("pageshow", function () {
    leaving = false;
    document.querySelectorAll("form[data-sending]").forEach(function (form) { setSending(form, false); });
  });

  /* Typed text is not lost by a stray click: the browser asks before it leaves. */
  document.addEventListener("input", function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute("data-keep")) { form.dataset.typed = "1"; }
  });
  window.addEventListener("beforeunload", function (event) {
    if (!leaving && document.querySelector("form[data-typed]")) {
      event.preventDefault();
      event.returnValue = "";
    }
  });

  /* A file on a slow line: show how far it is. */
  function hasFile(form) {
    return Array.prototype.some.call(form.querySelectorAll("input[type=file]"), function (input) {
      return input.files.length > 0;
    });
  }

  function progressLine(form) {
    var line = form.querySelector(".upload");
    if (line) { return line; }
    line = document.createElement("div");
    line.className = "upload";
    line.setAttribute("role", "status");
    line.innerHTML = '<progress class="bar" max="100" value="0" aria-label="Đang gửi tệp"></progress><p class="small-text"></p>';
    form.appendChild(line);
    return line;
  }

  function upload(form, submitter) {
    var line = progressLine(form), bar = line.querySelector("progress"), words = line.querySelector("p");
    var data = new FormData(form), request = new XMLHttpRequest();
    if (submitter && submitter.name) { data.append(submitter.name, submitter.value); }
    setSending(form, true);
    words.textContent = "Đang gửi tệp.";
    request.upload.addEventListener("progress", function (event) {
      if (!event.lengthComputable) { return; }
      bar.value = Math.round(100 * event.loaded / event.total);
      words.textContent = bar.value < 100 ? "Đã gửi " + bar.value + "%." : "Đã gửi xong, cổng đang đọc tệp.";
    });
    request.addEventListener("load", function () { show(request); });
    request.addEventListener("error", function () {
      setSending(form, false);
      leaving = false;
      bar.value = 0;
      words.textContent = "Chưa gửi được tệp vì mất kết nối. Đồng chí kiểm tra mạng rồi gửi lại.";
    });
    request.open("POST", form.getAttribute("action") || location.href);
    request.setRequestHeader("Accept", "text/html"); // what comes back is shown, as if the browser had asked
    request.send(data);
  }

  /* The answer takes the place of the page, so that its message is seen; going back loads afresh. */
  function show(request) {
    var page = new DOMParser().parseFromString(request.responseText, "text/html");
    if (request.responseURL !== location.href) { history.pushState(null, "", request.responseURL); }
    document.title = page.title;
    document.body.replaceWith(page.body);
    leaving = false;
    window.scrollTo(0, 0);
    toErrors();
  }
  window.addEventListener("popstate", function () { if (!location.hash) { location.reload(); } });

  function toErrors() {
    var summary = document.querySelector(".error-summary");
    if (summary) { summary.focus(); }
  }
  toErrors();

  /* What is there to be copied is taken whole at a touch. */
  document.addEventListener("focusin", function (event) {
    if (event.target.hasAttribute("data-copy")) { event.target.select(); }
  });

  /* Paper cannot unfold: what is folded on the screen is printed open. */
  function fold(open) {
    document.querySelectorAll(open ? "details.more:not([open]), details.fold:not([open])" : "details[data-unfolded]").forEach(function (part) {
      part.open = open;
      if (open) { part.dataset.unfolded = "1"; } else { delete part.dataset.unfolded; }
    });
  }
  window.addEventListener("beforeprint", function () { fold(true); });
  window.addEventListener("afterprint", function () { fold(false); });
})();
