/** Name, version, licence, source and licence text of each package whose code or data may be in the product. */
export function thirdPartyText(): string;
