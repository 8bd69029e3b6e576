interface RingProps {
  readonly value: number;
  readonly max: number;
  /** What it says, for those who do not see it. */
  readonly label: string;
}

const RADIUS = 17;
const AROUND = 2 * Math.PI * RADIUS;

/** A ring that closes as things get done, with the figures inside. */
export function Ring({ value, max, label }: RingProps) {
  const share = max === 0 ? 0 : value / max;
  return (
    <svg class="ring" viewBox="0 0 40 40" role="img" aria-label={label} data-value={value} data-max={max}>
      <circle class="ring-track" cx="20" cy="20" r={RADIUS} />
      <circle
        class="ring-done"
        cx="20"
        cy="20"
        r={RADIUS}
        stroke-dasharray={`${share * AROUND} ${AROUND}`}
        transform="rotate(-90 20 20)"
        visibility={share === 0 ? 'hidden' : 'visible'}
      />
      <text x="20" y="20">
        {value}/{max}
      </text>
    </svg>
  );
}
