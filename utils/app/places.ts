/** Where the person left off in the panel, on one site. Kept on this device only. */
export interface Place {
  /** Pane → how far it was scrolled, in CSS pixels. */
  readonly scrolled: Readonly<Record<string, number>>;
  /** What was unfolded, by the panel's own names. */
  readonly open: readonly string[];
}

export interface PlaceStore {
  read(host: string): Promise<Place | undefined>;
  write(host: string, place: Place): Promise<void>;
}

export const NOWHERE: Place = { scrolled: {}, open: [] };

/** Sites remembered; the one longest not looked at goes first. */
export const MOST_PLACES = 100;
