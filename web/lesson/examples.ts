/** The page of examples needs the element alone. */
import '../elements/define.ts';
