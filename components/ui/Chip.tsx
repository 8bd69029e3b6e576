interface ChipProps {
  readonly text: string;
  readonly isPressed: boolean;
  readonly onClick: () => void;
}

/** One choice among several, pressed or not. */
export function Chip({ text, isPressed, onClick }: ChipProps) {
  return (
    <button type="button" class="chip" aria-pressed={isPressed} onClick={onClick}>
      {text}
    </button>
  );
}
