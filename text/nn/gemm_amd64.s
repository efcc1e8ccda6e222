#include "textflag.h"

// Both kernels compute c += a*b for a block of c, held in registers over the
// whole of k. Multiply and add are separate instructions: the product is
// rounded before it is added, as in mulBlockGo.

// STEP512 adds one broadcast element of a times 32 columns of b to a row of c.
#define STEP512(addr, t0, t1, t2, c0, c1) \
	VBROADCASTSS addr, t0   \
	VMULPS       Z16, t0, t1 \
	VMULPS       Z17, t0, t2 \
	VADDPS       t1, c0, c0  \
	VADDPS       t2, c1, c1

// func mul8x32AVX512(k int, a *float32, lda int, b, c *float32, ldc int)
TEXT ·mul8x32AVX512(SB), NOSPLIT, $0-48
	MOVQ k+0(FP), CX
	MOVQ a+8(FP), SI
	MOVQ lda+16(FP), R8
	MOVQ b+24(FP), DI
	MOVQ c+32(FP), DX
	MOVQ ldc+40(FP), R9
	SHLQ $2, R8
	SHLQ $2, R9

	// Rows 0-2 stand at SI, rows 3-5 at R10, rows 6-7 at R11; the same for c at DX, R12, R13.
	LEAQ (R8)(R8*2), AX
	LEAQ (SI)(AX*1), R10
	LEAQ (R10)(AX*1), R11
	LEAQ (R9)(R9*2), AX
	LEAQ (DX)(AX*1), R12
	LEAQ (R12)(AX*1), R13

	VMOVUPS (DX), Z0
	VMOVUPS 64(DX), Z1
	VMOVUPS (DX)(R9*1), Z2
	VMOVUPS 64(DX)(R9*1), Z3
	VMOVUPS (DX)(R9*2), Z4
	VMOVUPS 64(DX)(R9*2), Z5
	VMOVUPS (R12), Z6
	VMOVUPS 64(R12), Z7
	VMOVUPS (R12)(R9*1), Z8
	VMOVUPS 64(R12)(R9*1), Z9
	VMOVUPS (R12)(R9*2), Z10
	VMOVUPS 64(R12)(R9*2), Z11
	VMOVUPS (R13), Z12
	VMOVUPS 64(R13), Z13
	VMOVUPS (R13)(R9*1), Z14
	VMOVUPS 64(R13)(R9*1), Z15

loop512:
	VMOVUPS (DI), Z16
	VMOVUPS 64(DI), Z17
	STEP512((SI), Z18, Z19, Z20, Z0, Z1)
	STEP512((SI)(R8*1), Z21, Z22, Z23, Z2, Z3)
	STEP512((SI)(R8*2), Z24, Z25, Z26, Z4, Z5)
	STEP512((R10), Z27, Z28, Z29, Z6, Z7)
	STEP512((R10)(R8*1), Z18, Z19, Z20, Z8, Z9)
	STEP512((R10)(R8*2), Z21, Z22, Z23, Z10, Z11)
	STEP512((R11), Z24, Z25, Z26, Z12, Z13)
	STEP512((R11)(R8*1), Z27, Z28, Z29, Z14, Z15)
	ADDQ $128, DI
	ADDQ $4, SI
	ADDQ $4, R10
	ADDQ $4, R11
	DECQ CX
	JNZ  loop512

	VMOVUPS Z0, (DX)
	VMOVUPS Z1, 64(DX)
	VMOVUPS Z2, (DX)(R9*1)
	VMOVUPS Z3, 64(DX)(R9*1)
	VMOVUPS Z4, (DX)(R9*2)
	VMOVUPS Z5, 64(DX)(R9*2)
	VMOVUPS Z6, (R12)
	VMOVUPS Z7, 64(R12)
	VMOVUPS Z8, (R12)(R9*1)
	VMOVUPS Z9, 64(R12)(R9*1)
	VMOVUPS Z10, (R12)(R9*2)
	VMOVUPS Z11, 64(R12)(R9*2)
	VMOVUPS Z12, (R13)
	VMOVUPS Z13, 64(R13)
	VMOVUPS Z14, (R13)(R9*1)
	VMOVUPS Z15, 64(R13)(R9*1)
	VZEROUPPER
	RET

// STEP256 adds one broadcast element of a times 16 columns of b to a row of c.
#define STEP256(addr, c0, c1) \
	VBROADCASTSS addr, Y10    \
	VMULPS       Y8, Y10, Y11 \
	VMULPS       Y9, Y10, Y12 \
	VADDPS       Y11, c0, c0  \
	VADDPS       Y12, c1, c1

// func mul4x16AVX2(k int, a *float32, lda int, b, c *float32, ldc int)
TEXT ·mul4x16AVX2(SB), NOSPLIT, $0-48
	MOVQ k+0(FP), CX
	MOVQ a+8(FP), SI
	MOVQ lda+16(FP), R8
	MOVQ b+24(FP), DI
	MOVQ c+32(FP), DX
	MOVQ ldc+40(FP), R9
	SHLQ $2, R8
	SHLQ $2, R9

	// Row 3 stands at R10 in a and at R12 in c.
	LEAQ (R8)(R8*2), R10
	ADDQ SI, R10
	LEAQ (R9)(R9*2), R12
	ADDQ DX, R12

	VMOVUPS (DX), Y0
	VMOVUPS 32(DX), Y1
	VMOVUPS (DX)(R9*1), Y2
	VMOVUPS 32(DX)(R9*1), Y3
	VMOVUPS (DX)(R9*2), Y4
	VMOVUPS 32(DX)(R9*2), Y5
	VMOVUPS (R12), Y6
	VMOVUPS 32(R12), Y7

loop256:
	VMOVUPS (DI), Y8
	VMOVUPS 32(DI), Y9
	STEP256((SI), Y0, Y1)
	STEP256((SI)(R8*1), Y2, Y3)
	STEP256((SI)(R8*2), Y4, Y5)
	STEP256((R10), Y6, Y7)
	ADDQ $128, DI
	ADDQ $4, SI
	ADDQ $4, R10
	DECQ CX
	JNZ  loop256

	VMOVUPS Y0, (DX)
	VMOVUPS Y1, 32(DX)
	VMOVUPS Y2, (DX)(R9*1)
	VMOVUPS Y3, 32(DX)(R9*1)
	VMOVUPS Y4, (DX)(R9*2)
	VMOVUPS Y5, 32(DX)(R9*2)
	VMOVUPS Y6, (R12)
	VMOVUPS Y7, 32(R12)
	VZEROUPPER
	RET
