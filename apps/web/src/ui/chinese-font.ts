const BUSY = '藏'
const PLAIN = '一'

/** Dark pixels of one character drawn in the system's own fonts. */
function inkOf(character: string, pen: CanvasRenderingContext2D, side: number): number {
  pen.clearRect(0, 0, side, side)
  pen.fillText(character, 0, side * 0.85)
  const { data } = pen.getImageData(0, 0, side, side)
  let ink = 0
  for (let alpha = 3; alpha < data.length; alpha += 4) if ((data[alpha] ?? 0) > 127) ink += 1
  return ink
}

/**
 * True when this system draws Chinese: 藏 then takes far more ink than 一. Where no font has them, both
 * come out as the same empty box.
 */
function systemDrawsChinese(): boolean {
  const side = 32
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen === null) return true
  pen.font = `${side - 4}px sans-serif`
  return inkOf(BUSY, pen, side) > inkOf(PLAIN, pen, side) * 2
}

/** Loads the sliced Chinese web font, but only where the system has none: everybody else pays nothing for it. */
export async function ensureChineseFont(): Promise<void> {
  if (!systemDrawsChinese()) await import('@fontsource-variable/noto-sans-sc/index.css')
}
