import type { Page } from "playwright-core";

/** A part of the screen in CSS pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the canvas shows once it stands still, with the pointer out of the way. */
export async function picture(page: Page, clip: Part): Promise<Buffer> {
  await page.mouse.move(2, 400);
  await page.evaluate(() => document.fonts.ready);
  let last = await page.screenshot({ clip });
  for (let tries = 0; tries < 20; tries += 1) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
    const next = await page.screenshot({ clip });
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error("the canvas does not come to rest");
}

/** The smallest part that holds every difference of two pictures of the same size; null when they are equal. */
export async function changedPart(page: Page, before: Buffer, after: Buffer): Promise<Part | null> {
  const pictures = [before, after].map((png) => `data:image/png;base64,${png.toString("base64")}`);
  return page.evaluate(async (addresses) => {
    const pixels = async (address: string) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const { width, height } = image;
      const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
      if (!context) throw new Error("no canvas to compare on");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, width, height);
    };
    const [one, other] = await Promise.all(addresses.map(pixels));
    if (!one || !other) throw new Error("two pictures are compared");
    const places = Array.from({ length: one.width * one.height }, (_, place) => place).filter((place) =>
      [0, 1, 2].some((channel) => one.data[place * 4 + channel] !== other.data[place * 4 + channel]),
    );
    if (places.length === 0) return null;
    const [xs, ys] = [places.map((place) => place % one.width), places.map((place) => Math.floor(place / one.width))];
    const least = (all: number[]) => all.reduce((a, b) => Math.min(a, b));
    const most = (all: number[]) => all.reduce((a, b) => Math.max(a, b));
    const [x, y] = [least(xs), least(ys)];
    return { x, y, width: most(xs) - x + 1, height: most(ys) - y + 1 };
  }, pictures);
}
