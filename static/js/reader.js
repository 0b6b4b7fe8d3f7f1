/* reader.js: comforts of the reading room. Everything here has a plain page behind it. */
(function () {
  "use strict";
  var text = document.querySelector(".document");
  if (!text) { return; }

  /* j and k: next and previous passage; n and p: next and previous comment. Only while the focus is inside the text,
     so that single keys never surprise somebody who speaks to the machine. */
  var STEPS = { j: [".passage__no", 1], k: [".passage__no", -1], n: [".card-note", 1], p: [".card-note", -1] };
  document.addEventListener("keydown", function (event) {
    var step = STEPS[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey || !text.contains(event.target)) { return; }
    if (/^(input|select|textarea)$/i.test(event.target.tagName)) { return; }
    go(Array.prototype.slice.call(text.querySelectorAll(step[0])), step[1]);
  });

  var at = null; // where the last step led
  function go(places, direction) {
    var here = at && text.contains(at) ? at : firstInView();
    var next = direction > 0
      ? places.find(function (place) { return follows(here, place); })
      : places.reverse().find(function (place) { return follows(place, here); });
    if (!next) { return; }
    at = next;
    if (next.matches(".card-note")) { next.tabIndex = -1; }
    next.focus({ preventScroll: true });
    (next.closest(".passage") || next).scrollIntoView({ block: next.matches(".card-note") ? "center" : "nearest" });
    next.scrollIntoView({ block: "nearest" });
  }
  text.addEventListener("focusin", function (event) { at = event.target === text ? at : event.target; });
  text.addEventListener("pointerdown", function (event) { at = event.target.closest(".passage") || at; });

  function follows(one, other) {
    return !!(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) && !one.contains(other);
  }
  function firstInView() {
    var passages = text.querySelectorAll(".passage");
    for (var i = 0; i < passages.length; i++) {
      if (passages[i].getBoundingClientRect().bottom > 0) { return passages[i]; }
    }
    return text;
  }

  /* Selected words: a bar offers the page of a comment with the words filled in, and an address that leads to them. */
  var ASIDE = "sup, .passage__label, del.tracked, .was, .doc-table__no, .passage__page, .passage > .passage__no, [id^=ghi-chu-]";
  var bar = document.createElement("div"), quote = document.createElement("a"), lead = document.createElement("a");
  bar.className = "quote-bar";
  bar.hidden = true;
  quote.className = "btn btn-primary";
  lead.className = "quote-bar__lead";
  bar.append(quote, lead);
  document.body.appendChild(bar);

  document.addEventListener("selectionchange", function () {
    var found = quotation(document.getSelection());
    bar.hidden = !found;
    if (!found) { return; }
    var words = encodeURIComponent(found.words);
    quote.hidden = !found.add;
    quote.href = found.add + "?trich=" + words + "&lan=" + found.nth;
    quote.textContent = "Góp ý cụm từ đã chọn ở đoạn " + found.number;
    lead.href = "?doan=" + found.number + "&trich=" + words + "&lan=" + found.nth + "#d" + found.number;
    lead.textContent = "Liên kết tới cụm từ này";
  });

  function quotation(selection) {
    if (!selection || selection.isCollapsed || !selection.rangeCount) { return null; }
    var range = selection.getRangeAt(0), place = home(range.startContainer);
    if (!place) { return null; }
    range = range.cloneRange();
    if (!place.box.contains(range.endContainer)) { range.setEndAfter(place.box.lastChild); }
    var before = document.createRange();
    before.setStart(place.box, 0);
    before.setEnd(range.startContainer, range.startOffset);
    var words = plain(range);
    if (!words || words.length > 2000) { return null; }
    var earlier = plain(before).toLowerCase(), nth = 1, from = earlier.indexOf(words.toLowerCase());
    while (from >= 0) { nth += 1; from = earlier.indexOf(words.toLowerCase(), from + words.length); }
    return { words: words, nth: nth, add: place.add, number: place.number };
  }

  /* The box with the words of one passage, its number, and the address where it is commented. */
  function home(node) {
    var element = node.nodeType === 1 ? node : node.parentElement;
    var row = element && element.closest(".doc-table tr"), passage = element && element.closest(".passage");
    if (!passage || !element.closest(".passage__text")) { return null; }
    var number = (row && row.id ? row.id : passage.id).slice(1);
    var add = passage.querySelector('a[href$="/gop-y/' + number + '/"]');
    var box = row || passage.querySelector(".passage__text");
    return number && { box: box, number: number, add: add ? add.getAttribute("href") : "" };
  }

  function plain(range) {
    var holder = document.createElement("div");
    holder.appendChild(range.cloneContents());
    holder.querySelectorAll(ASIDE).forEach(function (one) { one.remove(); });
    holder.querySelectorAll("td, th, br, p").forEach(function (one) { one.after(" "); });
    return holder.textContent.replace(/\s+/g, " ").trim();
  }
})();
