-- Properties are found by lot number, address and who manages them.
select asp.keresheto('kataszteri_ingatlan', 'KataszteriIngatlan', cim => $$hrsz || ' hrsz'$$,
  reszlet => $$concat_ws(', ', cim, vagyonkezelo)$$, ut => $$'/ingatlan/' || fekves || '/' || replace(hrsz, '/', '%2F')$$);
