/** Six hexadecimal digits, without the hash. */
type Hex = string

/**
 * How far two colours stand apart, from 1 (alike) to 21 (black and white), whichever of them is the darker.
 *
 * WCAG 2.2, "contrast ratio": https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(one: Hex, other: Hex): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, "relative luminance": https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(colour: Hex): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The nearest shade of a colour that stands `least` apart from another: darker or lighter, whichever can reach it. */
export function nearestShade(colour: Hex, other: Hex, least: number): Hex {
  const end = contrast('000000', other) >= contrast('FFFFFF', other) ? 0 : 255
  const shades = Array.from({ length: 51 }, (_, step) => mix(colour, end, step / 50))
  return shades.find((shade) => contrast(shade, other) >= least) ?? mix(colour, end, 1)
}

/** A ratio as WCAG's own tools print it: cut and not rounded, so that none reads as enough that is not. */
export function printRatio(ratio: number): string {
  return `${Math.floor(ratio * 10) / 10}:1`
}

function mix(colour: Hex, end: number, share: number): Hex {
  const mixed = channelsOf(colour).map((channel) => Math.round(channel + (end - channel) * share))
  return mixed
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

function channelsOf(colour: Hex): readonly number[] {
  return (colour.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16))
}
