/** Names the symbol under which a frame keeps its live instance of drafting.js; the background retires one that is not heard. */
export const FRAME_MARK = 'draftside.drafting';
