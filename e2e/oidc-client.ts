/** Crashboard, as the provider of the journeys knows it. */
export const OIDC_CLIENT = { id: "crashboard", secret: "of the journeys only" };
