/** GSS codes of single authorities, not of wards, regions or countries. */
const authorities = /^(?:E(?:06|07|08|09|10|23|26|31|47|50|60|61)|W(?:06|14|15|18|25)|S12|N09)\d{6}$/u;
const finance = /^E\d{4}$/u;

export const gssOf = (text: string): string | undefined => {
  const code = text.trim().toUpperCase();
  return authorities.test(code) ? code : undefined;
};

/** Code of the finance returns, "E1837". */
export const ecodeOf = (text: string): string | undefined => {
  const code = text.trim().toUpperCase();
  return finance.test(code) ? code : undefined;
};
