import type { ComponentProps } from 'react'
import { buttonClass, type ButtonLook } from './button-class.ts'

/** A button that does something here. `type` is "button" unless said otherwise, so that it sends no form by accident. */
export function Button({
  look,
  small,
  type = 'button',
  ...rest
}: ButtonLook & Omit<ComponentProps<'button'>, 'className' | 'style'>) {
  return (
    <button
      type={type}
      className={buttonClass({ ...(look && { look }), ...(small && { small }) })}
      {...rest}
    />
  )
}
