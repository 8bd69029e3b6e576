/** A good text with what a person sees in it. Offsets are UTF-16 code units. */
export interface Sample {
  readonly text: string;
  readonly marks: readonly {
    readonly start: number;
    readonly end: number;
    readonly ordinal: number;
    readonly isLast: boolean;
  }[];
  readonly sections: readonly {
    readonly start: number;
    readonly end: number;
    readonly bodyStart: number;
    readonly requirement: string;
  }[];
  readonly ordered: boolean;
}

/** One way to spoil a good text, and the rules any of which may be the one that notices. */
export interface Mutator {
  readonly name: string;
  readonly rules: readonly string[];
  readonly spoil: (sample: Sample) => readonly string[];
}

export const MUTATORS: readonly Mutator[];
