/* pick.js: on the keyboard a number picks the row that bears it from a numbered list, 12 as 1 and 2. The browser's own search
   goes on from the row chosen before, so that 1 may be the tenth row. */
(function () {
  "use strict";
  var SOON = 1500; // milliseconds within which a second digit belongs to the number
  var typed = "", list = null, last = 0;

  function row(select, number) {
    return Array.from(select.options).find(function (option) {
      var borne = /^(\d+)\. /.exec(option.text);
      return borne && Number(borne[1]) === Number(number);
    });
  }

  document.addEventListener("keydown", function (event) {
    var select = event.target;
    if (!select.hasAttribute("data-numbered")) { return; }
    if (!/^[0-9]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) { typed = ""; return; }
    event.preventDefault();
    if (list !== select || event.timeStamp - last > SOON) { typed = ""; }
    typed += event.key;
    list = select;
    last = event.timeStamp;
    var found = row(select, typed);
    if (!found) { found = Array.from(select.options).find(function (option) { return option.value === ""; }); } // no row bears it: none is taken
    if (!found || found.selected) { return; }
    found.selected = true;
    ["input", "change"].forEach(function (name) { select.dispatchEvent(new Event(name, { bubbles: true })); });
  });
})();
