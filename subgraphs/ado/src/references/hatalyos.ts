/** Objects (`t`) not ended before the day in $4. */
export const HATALYOS = '(t.zaro is null or t.zaro >= $4::date)';
