/**
 * States of the tax and value certificate: request → land register asked → inspection (where needed) → value established → issued.
 * A step may be left out but never taken back.
 */
export type BizonyitvanyAllapot = 'KERELEM' | 'TULAJDONI_LAP_BEKERVE' | 'SZEMLE' | 'ERTEK_MEGALLAPITVA' | 'KIADOTT';

const KOVETKEZO: Record<BizonyitvanyAllapot, readonly BizonyitvanyAllapot[]> = {
  KERELEM: ['TULAJDONI_LAP_BEKERVE', 'SZEMLE', 'ERTEK_MEGALLAPITVA'],
  TULAJDONI_LAP_BEKERVE: ['SZEMLE', 'ERTEK_MEGALLAPITVA'],
  SZEMLE: ['ERTEK_MEGALLAPITVA'],
  ERTEK_MEGALLAPITVA: ['KIADOTT'],
  KIADOTT: [],
};

export const lephet = (honnan: BizonyitvanyAllapot, hova: BizonyitvanyAllapot): boolean => KOVETKEZO[honnan].includes(hova);
