/** A drawing that stands in the page as an SVG file. Only its attributes count: it has no styles of its own. */
export function pageSvg(selector: string): string {
  const drawing = document.querySelector(selector)?.cloneNode(true);
  if (!(drawing instanceof SVGSVGElement)) return '';
  const [, , width = 1000, height = 1000] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
  drawing.setAttribute('width', String(Math.round(width)));
  drawing.setAttribute('height', String(Math.round(height)));
  drawing.setAttribute('font-family', "'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing)}\n`;
}
