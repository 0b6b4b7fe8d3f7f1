/* left.js: after the end of a session, what minutes.js still keeps in this browser because the portal did not take it. */
(function () {
  "use strict";
  var place = document.getElementById("con-tren-may"), kept = [];
  if (!place || !window.localStorage) { return; }
  var drawer = "minutes-" + place.dataset.minutes;

  function read(what) {
    try { return JSON.parse(localStorage.getItem(drawer + what)) || []; } catch (error) { return []; }
  }
  read("-queue").concat(read("-refused"), read("-draft")).forEach(function (one) {
    var entry = one.entry || one, line = document.createElement("li");
    if (!entry.text) { return; }
    line.textContent = (entry.speaker ? entry.speaker + ": " : "") + entry.text;
    kept.push(line);
  });
  place.querySelector("ul").append.apply(place.querySelector("ul"), kept);
  place.hidden = !kept.length;
  place.querySelector("button").addEventListener("click", function () {
    ["-queue", "-refused", "-draft"].forEach(function (what) { localStorage.removeItem(drawer + what); });
    place.hidden = true;
  });
})();
