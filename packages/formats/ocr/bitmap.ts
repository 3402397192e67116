/** A page in grey: 0 black, 255 white, row by row. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Which pixels are printed: 1 ink, 0 paper. */
export interface Ink {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Grey of RGBA pixels. */
export function greyOf(width: number, height: number, rgba: Uint8Array): Grey {
  const data = new Uint8Array(width * height)
  for (let i = 0, from = 0; i < data.length; i += 1, from += 4) {
    data[i] = (rgba[from]! * 77 + rgba[from + 1]! * 151 + rgba[from + 2]! * 28) >> 8
  }
  return { width, height, data }
}

/** Each pixel as the mean of itself and its eight neighbours: takes the edge off noise before ink is told from paper. */
function smooth({ width, height, data }: Grey): Uint8Array {
  const rows = new Uint16Array(data.length)
  for (let y = 0; y < height; y += 1) {
    const row = y * width
    for (let x = 0; x < width; x += 1) {
      const before = data[row + (x === 0 ? 0 : x - 1)]!
      const after = data[row + (x === width - 1 ? x : x + 1)]!
      rows[row + x] = before + data[row + x]! + after
    }
  }
  const made = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1) {
    const above = (y === 0 ? 0 : y - 1) * width
    const below = (y === height - 1 ? y : y + 1) * width
    for (let x = 0; x < width; x += 1) {
      made[y * width + x] = (rows[above + x]! + rows[y * width + x]! + rows[below + x]!) / 9
    }
  }
  return made
}

/** Ink darker than its surroundings within `reach` pixels: shades of paper and shaded cells do not count. */
export function inkOf(grey: Grey, reach: number): Ink {
  const { width, height } = grey
  const light = smooth(grey)
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y += 1) {
    let row = 0
    for (let x = 0; x < width; x += 1) {
      row += light[y * width + x]!
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row
    }
  }
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - reach) * (width + 1)
    const bottom = Math.min(height, y + reach + 1) * (width + 1)
    const rows = Math.min(height, y + reach + 1) - Math.max(0, y - reach)
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - reach)
      const right = Math.min(width, x + reach + 1)
      const sum = sums[bottom + right]! - sums[top + right]! - sums[bottom + left]! + sums[top + left]!
      const mean = sum / (rows * (right - left))
      if (light[y * width + x]! < mean * 0.86 - 6) data[y * width + x] = 1
    }
  }
  return { width, height, data }
}

/** The page turned clockwise by an angle in radians around its middle; what comes in from outside is white. */
export function turned({ width, height, data }: Grey, angle: number): Grey {
  const made = new Uint8Array(data.length).fill(255)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2]
  for (let y = 0; y < height; y += 1) {
    let fx = cos * -cx + sin * (y - cy) + cx
    let fy = -sin * -cx + cos * (y - cy) + cy
    for (let x = 0; x < width; x += 1, fx += cos, fy -= sin) {
      if (fx < 0 || fy < 0 || fx >= width - 1 || fy >= height - 1) continue
      const x0 = fx | 0
      const y0 = fy | 0
      const [ax, ay] = [fx - x0, fy - y0]
      const at = y0 * width + x0
      made[y * width + x] =
        (data[at]! * (1 - ax) + data[at + 1]! * ax) * (1 - ay) +
        (data[at + width]! * (1 - ax) + data[at + width + 1]! * ax) * ay
    }
  }
  return { width, height, data: made }
}

/** A part of the page in another size. Shrinks by the mean of what falls on a pixel, grows smoothly. */
export function resized(
  { width, height, data }: Grey,
  part: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  toWidth: number,
  toHeight: number,
): Grey {
  const sx = (part.right - part.left) / toWidth
  const sy = (part.bottom - part.top) / toHeight
  const columns = weightsOf(part.left, sx, toWidth, width)
  const rows = weightsOf(part.top, sy, toHeight, height)
  const made = new Uint8Array(toWidth * toHeight)
  for (let y = 0; y < toHeight; y += 1) {
    for (let x = 0; x < toWidth; x += 1) {
      let sum = 0
      for (const [fy, wy] of rows[y]!) {
        const row = fy * width
        for (const [fx, wx] of columns[x]!) sum += data[row + fx]! * wx * wy
      }
      made[y * toWidth + x] = sum + 0.5
    }
  }
  return { width: toWidth, height: toHeight, data: made }
}

/** For each pixel of the new size, which old ones it is made of and by how much. */
function weightsOf(start: number, step: number, count: number, most: number): [number, number][][] {
  const reach = Math.max(1, step)
  return Array.from({ length: count }, (_, i) => {
    const middle = start + (i + 0.5) * step - 0.5
    const list: [number, number][] = []
    let sum = 0
    for (let at = Math.ceil(middle - reach); at <= middle + reach; at += 1) {
      const weight = 1 - Math.abs(at - middle) / reach
      if (weight <= 0) continue
      sum += weight
      list.push([Math.min(most - 1, Math.max(0, at)), weight])
    }
    return list.map(([at, weight]) => [at, weight / sum])
  })
}
