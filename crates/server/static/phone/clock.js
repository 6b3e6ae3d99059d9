// The phone's clock beside the site's. What is written keeps the phone's own time; the site works out the rest.

const WARN_MICROS = 10 * 60 * 1_000_000;

export const phoneNow = () => Date.now() * 1000;

// How far the site's clock is ahead of the phone's, from one answer: the site spoke about in the middle of the exchange.
export function skewOf(siteNow, sentAt, heardAt) {
  return Math.round(siteNow - (sentAt + heardAt) / 2);
}

export class Clock {
  // What was measured last, and the latest time that the site or this phone has shown: a clock set back buys no time.
  constructor(kept = {}) {
    this.skew = kept.skew ?? null;
    this.latest = kept.latest ?? 0;
  }

  heard(siteNow, sentAt, heardAt) {
    this.skew = skewOf(siteNow, sentAt, heardAt);
    // The site's word replaces what a phone set ahead had led us to believe.
    this.latest = siteNow;
  }

  now() {
    return phoneNow() + (this.skew ?? 0);
  }

  told() {
    return { skew_micros: this.skew, warn: this.skew !== null && Math.abs(this.skew) > WARN_MICROS };
  }

  // Whether a moment has passed, as far as this phone can know.
  isPast(micros) {
    this.latest = Math.max(this.latest, this.now());
    return this.latest > micros;
  }

  kept() {
    return { skew: this.skew, latest: this.latest };
  }
}
