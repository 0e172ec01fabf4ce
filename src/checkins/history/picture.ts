/** The picture of a scale as PNG, for Discord. It brings its own ground, so that it reads the same in a light and a dark theme. */
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { toText } from '#src/platform/web/index.ts';
import type { Html } from '#src/platform/web/index.ts';
import { chart } from './chart.ts';
import type { ChartColours, ChartWords } from './chart.ts';
import type { Day } from './days.ts';

/** Inter (SIL Open Font License, see font/OFL.txt): what a machine happens to have would look different on each. */
const fontFiles = ['Inter-Regular.ttf', 'Inter-SemiBold.ttf'].map((name) =>
  fileURLToPath(new URL(`font/${name}`, import.meta.url)),
);

/** Dark and calm: a white picture at night hurts people whom light hurts. */
export const pictureColours: ChartColours = {
  ink: '#e9ecef',
  quiet: '#b4bcc4',
  grid: '#454d55',
  line: '#8fd3cc',
  ground: '#1f2429',
};

/** Twice the size at which it is drawn, for screens that are fine. */
const zoom = 2;

/** What the font has letters for: what it lacks would be drawn as boxes. */
const drawable = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}\p{Zs}.,:;'’()/+–—-]*$/u;

export function picture(days: readonly Day[], words: ChartWords): Buffer {
  return picturePng(chart(days, inLetters(words), pictureColours, 'chart'));
}

/** Any picture of figures that is drawn as SVG, in these colours, as PNG. */
export function picturePng(svg: Html): Buffer {
  const drawn = new Resvg(toText(svg), {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' },
    fitTo: { mode: 'zoom', value: zoom },
  });
  return drawn.render().asPng();
}

/** In a script without letters here the words stay with the message around the picture, and days are written as numbers. */
function inLetters(words: ChartWords): ChartWords {
  const title = drawable.test(words.title) ? words.title : '';
  const unit = drawable.test(words.unit) ? words.unit : '1 – 5';
  const day = (one: string): string => (drawable.test(words.day(one)) ? words.day(one) : one.slice(5));
  return { ...words, title, unit, day };
}
