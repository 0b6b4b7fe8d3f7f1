/* live.js: small comforts for a page that follows a session. What is new is decided by the server alone. */
(function () {
  "use strict";
  var NOTES = ["mat-mang", "dang-xuat", "het-quyen"], gap = false;

  /* One sentence at a time says why the page does not follow; none while it does. */
  function say(which) {
    NOTES.forEach(function (name) {
      var note = document.getElementById(name);
      if (note) { note.hidden = name !== which; }
    });
  }
  function follows(event) { return event.detail.elt.hasAttribute("data-last"); }

  /* A copy that htmx does not know asks nothing: what is on the page stays. */
  function stop(element) { element.replaceWith(element.cloneNode(true)); }

  /* A tab nobody looks at asks nothing; it asks at once when it is looked at again. */
  document.addEventListener("htmx:beforeRequest", function (event) {
    if (document.hidden && follows(event)) { event.preventDefault(); }
  });

  /* After a gap everything is asked for, from the beginning. */
  document.addEventListener("htmx:configRequest", function (event) {
    if (gap && follows(event)) { event.detail.path = event.detail.path.replace(/([?&]sau=)\d+/, "$10"); }
  });

  document.addEventListener("htmx:beforeSwap", function (event) {
    var answer = event.detail.xhr;
    if (answer.status !== 200) { return; }
    var previous = answer.getResponseHeader("Live-Previous");
    if (previous === null) { event.detail.shouldSwap = false; return; } // the sign-in page must not be put into this one
    var asked = new URL(answer.responseURL).searchParams.get("sau");
    gap = Number(previous) !== Number(asked);
    if (gap) { event.detail.shouldSwap = false; } // what is on the page was numbered for other eyes: it is asked for as a whole
  });

  /* What somebody opened or closed stays so when its part is drawn anew; what nobody touched is as the server has it. */
  function folds(place) { return Array.from(place.querySelectorAll("details[id]")); }
  function served(place) { folds(place).forEach(function (one) { one.served = one.open; }); }
  served(document);
  document.addEventListener("htmx:oobBeforeSwap", function (event) {
    served(event.detail.fragment);
    folds(event.detail.fragment).forEach(function (one) {
      var old = document.getElementById(one.id);
      if (old && old.open !== old.served) { one.open = old.open; }
    });
  });

  /* An address leads into a fold: it opens. */
  function unfold() {
    var aim = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var part = aim; part; part = part.parentElement) { if (part.tagName === "DETAILS") { part.open = true; } }
    if (aim) { aim.scrollIntoView(); }
  }
  window.addEventListener("hashchange", unfold);
  unfold();

  document.addEventListener("htmx:afterRequest", function (event) {
    if (!follows(event)) { return; }
    var answer = event.detail.xhr;
    if (answer.status === 403 || answer.status === 404) {
      stop(event.detail.elt);
      say("het-quyen");
    } else if (answer.status === 200 && answer.getResponseHeader("Live-Last") === null) { say("dang-xuat"); }
    else { say(event.detail.successful ? "" : "mat-mang"); }
  });
})();
