// Measures each letter's frame once all of them stand, and leaves what it found in the page as JSON.
// Colours and contrast as in WCAG 2.2: 1.4.3 (contrast), 1.4.10 (reflow).
"use strict";

const LARGE = 24, LARGE_BOLD = 18.66; // CSS pixels

function rgba(colour) {
  const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
  return [red, green, blue, alpha];
}

function over(front, back) {
  return [0, 1, 2].map((i) => front[i] * front[3] + back[i] * (1 - front[3])).concat(1);
}

function luminance(colour) {
  const [red, green, blue] = colour.slice(0, 3).map((value) => value / 255)
    .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function background(element, view) {
  const layers = [];
  for (let one = element; one; one = one.parentElement) layers.push(rgba(view.getComputedStyle(one).backgroundColor));
  const canvas = view.matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18, 1] : [255, 255, 255, 1];
  return layers.reverse().reduce((below, layer) => over(layer, below), canvas);
}

function contrast(element, view) {
  const behind = background(element, view);
  const front = over(rgba(view.getComputedStyle(element).color), behind);
  const [light, dark] = [luminance(front), luminance(behind)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function needed(style) {
  const size = parseFloat(style.fontSize);
  return size >= LARGE || (size >= LARGE_BOLD && Number(style.fontWeight) >= 700) ? 3 : 4.5;
}

function* texts(page) {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const range = page.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    if (walker.currentNode.data.trim() && box.width > 0 && box.height > 0) yield [walker.currentNode, box];
  }
}

function measure(frame) {
  const page = frame.contentDocument, view = frame.contentWindow, root = page.documentElement;
  const width = root.clientWidth;
  const found = {
    name: frame.dataset.name,
    width,
    dark: view.matchMedia("(prefers-color-scheme: dark)").matches,
    ground: luminance(background(page.body, view)),
    lang: root.lang,
    scrolls: Math.max(root.scrollWidth, page.body.scrollWidth) - width,
    beyond: [],
    faint: [],
    texts: 0,
    resources: view.performance.getEntriesByType("resource").map((one) => one.name),
    silent: page.querySelectorAll("img:not([alt])").length,
    tables: page.querySelectorAll("table:not([role=presentation])").length,
    headings: [...page.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((one) => Number(one.tagName[1])),
    links: [...page.links].map((one) => one.textContent.trim()),
  };
  for (const element of page.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (box.width > 0 && (box.right > width + 0.5 || box.left < -0.5)) found.beyond.push(element.className || element.tagName);
  }
  for (const [node, box] of texts(page)) {
    const element = node.parentElement, ratio = contrast(element, view);
    found.texts += 1;
    if (box.right > width + 0.5) found.beyond.push(node.data.trim());
    if (ratio < needed(view.getComputedStyle(element))) found.faint.push(`${ratio.toFixed(2)}: ${node.data.trim()}`);
  }
  return found;
}

addEventListener("load", () => {
  const measured = document.createElement("script");
  measured.type = "application/json";
  measured.id = "measured";
  measured.textContent = JSON.stringify([...document.querySelectorAll("iframe")].map(measure)).replaceAll("<", "\\u003c");
  document.body.append(measured);
});
