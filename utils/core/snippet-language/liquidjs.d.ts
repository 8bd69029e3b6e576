/** The few signatures of liquidjs that we use; its own types bring Node's globals into this layer. */
export {};
