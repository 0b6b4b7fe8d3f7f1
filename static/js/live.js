/* live.js: small comforts for a page that follows a session. What is new is decided by the server alone. */
(function () {
  "use strict";

  function lost(yes) {
    var note = document.getElementById("mat-mang");
    if (note) { note.hidden = !yes; }
  }

  /* A tab nobody looks at asks nothing; it asks at once when it is looked at again. */
  document.addEventListener("htmx:beforeRequest", function (event) {
    if (document.hidden && event.detail.elt.hasAttribute("data-last")) { event.preventDefault(); }
  });

  /* Signed out meanwhile: the sign-in page must not be put into the middle of this one. */
  document.addEventListener("htmx:beforeSwap", function (event) {
    var answer = event.detail.xhr;
    if (answer.status === 200 && !answer.getResponseHeader("Live-Last")) {
      event.detail.shouldSwap = false;
      lost(true);
    }
  });
  document.addEventListener("htmx:afterRequest", function (event) { lost(!event.detail.successful); });
})();
