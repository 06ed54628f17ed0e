/**
 * What every HTTP endpoint of ours stands behind: the fence against foreign web pages,
 * the account's key, errors as problem details, and the health contract.
 */
@NullMarked
package io.moneyprinter.stage.web;

import org.jspecify.annotations.NullMarked;
