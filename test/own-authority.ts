import { generate } from 'selfsigned';

/** A certificate for 127.0.0.1 that nobody knows but whoever is given it: it is its own authority. */
export const selfSignedCertificate = async (): Promise<{ cert: Buffer; key: Buffer }> => {
  const made = await generate([{ name: 'commonName', value: 'Milepost test' }], {
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  return { cert: Buffer.from(made.cert), key: Buffer.from(made.private) };
};
