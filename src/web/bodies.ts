import express, { type RequestHandler } from 'express';

const limit = '100kb';

/**
 * Forms and JSON. Field names stay flat: with the extended parser `email[$ne]=` would arrive as an object
 * that a database takes for an operator.
 */
export const bodies: RequestHandler[] = [
  express.urlencoded({ extended: false, limit, parameterLimit: 1000 }),
  express.json({ limit }),
];
